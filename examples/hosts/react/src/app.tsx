import { useEffect, useState } from 'react';
import type {} from 'packmeter/react';
import { endpoint, line, messages, products, register, source } from './setup';

export function App() {
  const [ready, setReady] = useState(false);
  useEffect(() => void register().then(() => setReady(true)), []);

  // An object is handed over when the tags are there: before that, the framework sees no property and writes an attribute.
  const [shown, setShown] = useState(true);
  const [order, setOrder] = useState(['overview', 'ledger']);
  const [turn, setTurn] = useState(0);
  const [told, setTold] = useState<readonly string[]>([]);
  const product = products[turn % products.length];
  const tell = (event: Parameters<typeof line>[0]) => {
    const text = line(event);
    setTold((before) => [...before, text]);
  };
  const parts: Record<string, React.JSX.Element> = {
    overview: (
      <pack-overview
        key="overview"
        endpoint={endpoint}
        product={product}
        view="cards"
        messages={ready ? messages : undefined}
        group={undefined}
        theme={undefined}
        onpackmeter-ready={tell}
        onpackmeter-select={tell}
      />
    ),
    ledger: <deduction-table key="ledger" source={ready ? source : undefined} product="mps" pack-id={null} onpackmeter-ready={tell} />,
  };
  return (
    <>
      <button id="show" onClick={() => setShown(!shown)}>Show or hide</button>
      <button id="swap" onClick={() => setOrder([...order].reverse())}>Swap</button>
      <button id="product" onClick={() => setTurn(turn + 1)}>Next product</button>
      {shown && <section>{order.map((name) => parts[name])}</section>}
      <ol id="told">{told.map((text, index) => <li key={index}>{text}</li>)}</ol>
    </>
  );
}
