import { For, Show, createSignal } from 'solid-js';
import type {} from 'packmeter/solid';
import { endpoint, line, messages, products, source } from './setup';

export function App() {
  const [shown, setShown] = createSignal(true);
  const [order, setOrder] = createSignal(['overview', 'ledger']);
  const [turn, setTurn] = createSignal(0);
  const [told, setTold] = createSignal<readonly string[]>([]);
  const product = () => products[turn() % products.length];
  const tell = (event: Parameters<typeof line>[0]) => {
    const text = line(event);
    setTold((before) => [...before, text]);
  };
  return (
    <>
      <button id="show" onClick={() => setShown(!shown())}>Show or hide</button>
      <button id="swap" onClick={() => setOrder([...order()].reverse())}>Swap</button>
      <button id="product" onClick={() => setTurn(turn() + 1)}>Next product</button>
      <Show when={shown()}>
        <section>
          <For each={order()}>
            {(name) =>
              name === 'overview' ? (
                <pack-overview
                  prop:endpoint={endpoint}
                  prop:product={product()}
                  prop:view="cards"
                  prop:messages={messages}
                  prop:theme={undefined}
                  on:packmeter-ready={tell}
                  on:packmeter-select={tell}
                />
              ) : (
                <deduction-table prop:source={source} attr:product="mps" on:packmeter-ready={tell} />
              )
            }
          </For>
        </section>
      </Show>
      <ol id="told"><For each={told()}>{(text) => <li>{text}</li>}</For></ol>
    </>
  );
}
