import { CUSTOM_ELEMENTS_SCHEMA, Component, computed, signal } from '@angular/core';
import { endpoint, line, messages, products, source } from './setup';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button id="show" (click)="shown.set(!shown())">Show or hide</button>
    <button id="swap" (click)="order.set([...order()].reverse())">Swap</button>
    <button id="product" (click)="turn.set(turn() + 1)">Next product</button>
    @if (shown()) {
      <section>
        @for (name of order(); track name) {
          @if (name === 'overview') {
            <pack-overview
              [endpoint]="endpoint"
              [product]="product()"
              view="cards"
              [messages]="messages"
              [theme]="undefined"
              (packmeter-ready)="tell($event)"
              (packmeter-select)="tell($event)"
            />
          } @else {
            <deduction-table [source]="source" product="mps" (packmeter-ready)="tell($event)" />
          }
        }
      </section>
    }
    <ol id="told">
      @for (text of told(); track $index) {
        <li>{{ text }}</li>
      }
    </ol>
  `,
})
export class App {
  readonly endpoint = endpoint;
  readonly messages = messages;
  readonly source = source;
  readonly shown = signal(true);
  readonly order = signal(['overview', 'ledger']);
  readonly turn = signal(0);
  readonly told = signal<readonly string[]>([]);
  readonly product = computed(() => products[this.turn() % products.length]);

  // Angular knows the events of foreign elements as plain events.
  tell(event: Event): void {
    this.told.update((before) => [...before, line(event as Parameters<typeof line>[0])]);
  }
}
