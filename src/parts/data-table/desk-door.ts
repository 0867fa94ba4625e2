/** The way to what works in a table, which is fetched when the table is first pointed at or entered. */
import type { ReactiveControllerHost } from 'lit';
import { later, type Later } from '../later.js';
import type { TableDesk, TableFace } from './face.js';

const navigation = /^(Arrow|Home$|End$|Page)/;

export class DeskDoor<Row> {
  readonly #desk: Later<TableDesk>;

  constructor(host: ReactiveControllerHost, table: TableFace<Row>) {
    this.#desk = later(host, () => import('./desk.js'), ({ Desk }) => new Desk(table));
  }

  /** The desk, once it is there. */
  get desk(): TableDesk | undefined {
    return this.#desk.part;
  }

  /** Hands an event on. What is pressed before the desk is there is not lost. */
  readonly handle = (event: Event): void => {
    if (this.#desk.part) return this.#desk.part.handle(event);
    const { failed } = this.#desk;
    if (failed && event.type === 'pointerover') return;
    const key = event instanceof KeyboardEvent && navigation.test(event.key) && !failed;
    const { target } = event;
    const waits = key || /click|pointerd/.test(event.type);
    if (key) event.preventDefault();
    void this.#desk.open().then((desk) => (waits ? desk?.handle(event, target) : undefined));
  };
}
