/**
 * Keeps a drawing on a canvas that comes and goes, in a place whose size, colours and direction change.
 *
 * The engine is fetched when there is something to draw and a place to draw it on. Size is read, never written: the box
 * has the height that a token gives it.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ChartDrawing, ChartFigure, ChartLook } from '../chart/figure.js';
import { readLook, sameLook } from './chart-look.js';

/** Where a chart is drawn and what. */
export interface ChartConfig {
  /** The canvas, its box and its probes, as they stand in the page now; undefined while there are none. */
  readonly place: () => ChartPlace | undefined;
  /** What to draw; the same object as long as nothing has changed. */
  readonly figure: () => ChartFigure | undefined;
}

export interface ChartPlace {
  readonly canvas: HTMLCanvasElement;
  /** The box that the canvas fills. */
  readonly box: HTMLElement;
  /** See `readLook`. Their colours are watched. */
  readonly probes: HTMLElement;
}

export class ChartController implements ReactiveController {
  /** The drawing, while there is one. */
  drawing: ChartDrawing | undefined;
  /** True when the engine could not be fetched. */
  failed = false;

  readonly #host: ReactiveControllerHost;
  readonly #config: ChartConfig;
  readonly #size = new ResizeObserver(() => this.#resized());
  #place: ChartPlace | undefined;
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
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const place = this.#config.place();
    const figure = this.#config.figure();
    if (place?.canvas !== this.#place?.canvas) this.#move(place);
    if (!place || !figure) return;
    if (figure === this.#figure && !this.#lookChanged) return;
    this.#lookChanged = false;
    const look = readLook(place.probes);
    if (figure === this.#figure && sameLook(this.#look, look)) return;
    this.#figure = figure;
    this.#look = look;
    if (this.drawing) this.drawing.update(figure, look);
    else void this.#begin();
  }

  hostDisconnected(): void {
    this.#move(undefined);
  }

  #move(place: ChartPlace | undefined): void {
    this.#end();
    this.#size.disconnect();
    this.#place?.probes.removeEventListener('transitionend', this.#recoloured);
    this.#resolution?.removeEventListener('change', this.#resharpened);
    this.#place = place;
    if (!place) return;
    this.#size.observe(place.box);
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
    const { box, canvas } = this.#place!;
    if (this.failed || box.clientWidth === 0 || box.clientHeight === 0) return;
    const generation = (this.#generation += 1);
    const engine = await import('../chart/engine.js').catch(() => undefined);
    // Meanwhile the element may have been removed, or given another canvas, or this has begun again.
    if (generation !== this.#generation || !this.#figure || !this.#look) return;
    this.failed = engine === undefined;
    if (engine && box.clientWidth > 0 && box.clientHeight > 0) {
      this.drawing = engine.draw(canvas, this.#figure, this.#look, box.clientWidth, box.clientHeight);
    }
    this.#host.requestUpdate();
  }

  #resized(): void {
    const { box } = this.#place ?? {};
    if (!box || box.clientWidth === 0 || box.clientHeight === 0) return;
    if (this.drawing) this.drawing.resize(box.clientWidth, box.clientHeight);
    else if (this.#figure) void this.#begin();
    this.#host.requestUpdate();
  }

  /** A colour or the direction has changed: the page's scheme, a token, a class further up. Nothing else tells of it. */
  readonly #recoloured = (): void => {
    this.#lookChanged = true;
    this.#host.requestUpdate();
  };

  readonly #resharpened = (): void => {
    this.#resized();
    this.#watchResolution();
  };

  #watchResolution(): void {
    this.#resolution?.removeEventListener('change', this.#resharpened);
    this.#resolution = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    this.#resolution.addEventListener('change', this.#resharpened);
  }
}
