/** How much is drawn beyond view, by how a reader moves. */

/** Rows beyond view, so that a wheel's step meets drawn rows: where the reader goes, and where they come from. */
const [ahead, behind] = [5, 2];
/** Scrolling rests when there was none for so long, in milliseconds. */
const rest = 150;

export class Beyond {
  /** Where the view begins, in pixels. */
  top = 0;
  /** The reader moves, or has just come: what is in view comes first. */
  moving = false;
  #jumped = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** Rows to draw before and after those in view. After a jump those in view come first, and the others when scrolling rests. */
  move(top: number, viewHeight: number): readonly [before: number, after: number] {
    const moved = top - this.top;
    this.top = top;
    this.#jumped ||= Math.abs(moved) > viewHeight;
    if (this.#jumped) return [0, 0];
    return moved < 0 ? [ahead, behind] : [behind, ahead];
  }

  /** A list begins: calls when the rest may be drawn. */
  begin(onRest: () => void): void {
    this.top = 0;
    this.#jumped = true;
    this.scrolled(onRest);
  }

  /** Scrolling goes on; calls when it rests. */
  scrolled(onRest: () => void): void {
    this.end();
    this.moving = true;
    this.#resting = setTimeout(() => {
      this.#jumped = this.moving = false;
      onRest();
    }, rest);
  }

  end(): void {
    clearTimeout(this.#resting);
  }
}
