/**
 * Keeps a drawing on a canvas that comes and goes, in a place whose size, colours and direction change.
 *
 * The engine is fetched when there is something to draw and a place to draw it on. Size is read, never written: the box
 * has the height that a token gives it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChartDrawing, ChartEngine, ChartFigure, ChartLook } from '../chart/figure.js';
import { fetched } from '../loading/fetched.js';
import { readLook, sameLook } from './chart-look.js';

/** The engine, once it has been fetched: for all charts of the page. */
let engine: ChartEngine | undefined;

/** Where a chart is drawn and what. */
export interface ChartConfig {
  /** The canvas, its box and its probes, as they stand in the page now; undefined while there are none. */
  readonly place: () => ChartPlace | undefined;
  /** What to draw; the same object as long as nothing has changed. */
  readonly figure: () => ChartFigure | undefined;
  /** Something has been drawn where nothing was, or in another size or colour; told once the browser has laid out the page. */
  readonly onDrawn: () => void;
}

export interface ChartPlace {
  readonly canvas: HTMLCanvasElement;
  /** The box that the canvas fills. */
  readonly box: HTMLElement;
  /** See `readLook`. Their colours are watched. */
  readonly probes: HTMLElement;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export class ChartController implements ReactiveController {
  /** The drawing, while there is one. */
  drawing: ChartDrawing | undefined;
  /** True when the engine could not be fetched. */
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #config: ChartConfig;
  readonly #observer = new ResizeObserver((entries) => this.#resized(sizeOf(entries.at(-1)!.contentRect)));
  #place: ChartPlace | undefined;
  #size: Size | undefined;
  #figure: ChartFigure | undefined;
  #look: ChartLook | undefined;
  /** False while the look is known: to read it makes the browser compute styles. */
  #lookChanged = true;
  #generation = 0;
  #resolution: MediaQueryList | undefined;

  constructor(host: ReactiveControllerHost, config: ChartConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  /** How the drawing looks; undefined before there was one. */
  get look(): ChartLook | undefined {
    return this.#look;
  }

  /** Fetches the engine again. */
  retry(): void {
    this.failed = false;
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#seen);
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const place = this.#config.place();
    const figure = this.#config.figure();
    if (place?.canvas !== this.#place?.canvas) this.#move(place);
    if (!place || !figure || figure === this.#figure) return;
    this.#figure = figure;
    if (this.drawing) this.drawing.update(figure, this.#readLook());
    else void this.#begin();
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#seen);
    this.#move(undefined);
  }

  #move(place: ChartPlace | undefined): void {
    this.#end();
    this.#observer.disconnect();
    this.#place?.probes.removeEventListener('transitionend', this.#recoloured);
    this.#resolution?.removeEventListener('change', this.#resharpened);
    this.#place = place;
    this.#size = undefined;
    this.#lookChanged = true;
    if (!place) return;
    this.#observer.observe(place.box);
    place.probes.addEventListener('transitionend', this.#recoloured);
    this.#watchResolution();
  }

  #end(): void {
    this.#generation += 1;
    this.drawing?.destroy();
    this.drawing = undefined;
    this.#figure = undefined;
  }

  async #begin(): Promise<void> {
    if (this.failed) return;
    const generation = (this.#generation += 1);
    // Awaited even when it is there, so that nothing is drawn in the midst of the host's update.
    const brought = await (engine ?? fetched(() => import('../chart/engine.js')).catch(() => undefined));
    engine ??= brought;
    // Meanwhile the element may have been removed, or given another canvas, or this has begun again.
    if (generation !== this.#generation || !this.#place) return;
    this.failed = engine === undefined;
    if (this.failed) {
      this.#host.requestUpdate();
      return;
    }
    // Not left to the observer, which is still in a tab that nobody sees, and elsewhere a frame behind.
    this.#size ??= sizeOf(this.#place.box.getBoundingClientRect());
    this.#draw();
  }

  /** Draws as soon as there are an engine, a figure and a size. */
  #draw(): void {
    const { width, height } = this.#size ?? { width: 0, height: 0 };
    if (!engine || !this.#figure || !this.#place || this.drawing || width === 0 || height === 0) return;
    this.drawing = engine.draw(this.#place.canvas, this.#figure, this.#readLook(), width, height);
    this.#tell();
  }

  #resized(size: Size): void {
    const before = this.#size;
    this.#size = size;
    if (!this.drawing) return this.#draw();
    if (before?.width === size.width && before.height === size.height) return;
    // Colours that changed while nothing of it was displayed have told nobody.
    if (before?.width === 0 || before?.height === 0) this.#recoloured();
    this.#redraw();
  }

  /** The same in another size, or as sharp as another screen. */
  #redraw(): void {
    const { width, height } = this.#size!;
    if (width === 0 || height === 0) return;
    this.drawing?.resize(width, height);
    this.#tell();
  }

  /** Later, because whoever hears of it may change sizes, and must not do so while sizes are being observed. */
  #tell(): void {
    const { drawing } = this;
    setTimeout(() => this.drawing === drawing && this.#config.onDrawn());
  }

  #readLook(): ChartLook {
    if (!this.#look || this.#lookChanged) this.#look = readLook(this.#place!.probes);
    this.#lookChanged = false;
    return this.#look;
  }

  /** A colour or the direction has changed: the page's scheme, a token, a class further up. Nothing else tells of it. */
  readonly #recoloured = (): void => {
    this.#lookChanged = true;
    const before = this.#look;
    if (!this.drawing || !this.#figure || sameLook(before, this.#readLook())) return;
    this.drawing.update(this.#figure, this.#look!);
    this.#tell();
  };

  /** Some browsers throw away what was on a canvas while its tab was hidden. */
  readonly #seen = (): void => {
    if (!document.hidden && this.#figure) this.drawing?.update(this.#figure, this.#readLook());
  };

  readonly #resharpened = (): void => {
    if (this.drawing) this.#redraw();
    this.#watchResolution();
  };

  #watchResolution(): void {
    this.#resolution?.removeEventListener('change', this.#resharpened);
    this.#resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#resolution.addEventListener('change', this.#resharpened);
  }
}

const sizeOf = ({ width, height }: Size): Size => ({ width: Math.round(width), height: Math.round(height) });
