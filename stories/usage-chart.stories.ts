import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createBackend, FAULT_NAMES, WORLD_NAMES, type WorldName } from '../mock-api/index.js';
import { Door, type ErrorCode } from '../mock-api/tencent-cloud/index.js';
import type { PackSource } from '../src/api/pack-source.js';
import { browserRuntime } from '../src/api/runtime.js';
import type { ChartKind } from '../src/chart/figure.js';
import type { Granularity, Measure } from '../src/model/usage-choices.js';
import { createTencentCloudSource } from '../src/sources/tencent-cloud/index.js';
import { phone, sourceFor, type StoryArgs } from './support.js';

interface Args extends StoryArgs {
  readonly taskType: string;
  readonly region: string;
  readonly range: string;
  readonly measure: Measure;
  readonly granularity: Granularity | null;
  readonly kind: ChartKind;
  readonly table: boolean;
}

const meta: Meta<Args> = {
  title: 'Elements/usage-chart',
  component: 'usage-chart',
  args: { world: 'typical', fault: '', product: 'mps', taskType: '', region: '', range: '30d', measure: 'usage', granularity: null, kind: 'bars', table: false },
  argTypes: {
    world: { control: 'select', options: WORLD_NAMES },
    fault: { control: 'select', options: ['', ...FAULT_NAMES] },
    range: { control: 'select', options: ['7d', '30d', '90d', '6m', '12m'] },
    measure: { control: 'inline-radio', options: ['usage', 'count'] },
    granularity: { control: 'inline-radio', options: [null, 'day', 'week', 'month'] },
    kind: { control: 'inline-radio', options: ['bars', 'lines', 'share'] },
  },
  render: (args) => chart(args),
};
export default meta;

type Story = StoryObj<Args>;

const chart = ({ product, taskType, region, range, measure, granularity, kind, table, ...args }: Args) =>
  html`<usage-chart
    .source=${sourceFor(args)}
    product=${product}
    .taskType=${taskType || null}
    .region=${region || null}
    range=${range}
    measure=${measure}
    .granularity=${granularity}
    kind=${kind}
    ?table=${table}
  ></usage-chart>`;

/** The last 30 days by specification. */
export const StackedBars: Story = {};

/** Each specification by itself. */
export const Lines: Story = { args: { kind: 'lines' } };

/** How usage divides, week by week. */
export const Share: Story = { args: { kind: 'share', range: '90d', granularity: 'week' } };

/** A year, asked for in parts and joined, by month. */
export const Year: Story = { args: { range: '12m', granularity: 'month' } };

/** A year by day. */
export const YearByDay: Story = { args: { range: '12m', granularity: 'day' } };

/** How many tasks ran. */
export const Tasks: Story = { args: { measure: 'count' } };

/** The same data as a table, every digit of it. */
export const Table: Story = { args: { range: '7d', table: true } };

/** Another kind of task, in all regions together. */
export const AllRegions: Story = { args: { taskType: 'Snapshot', region: '*' } };

/** A narrow place. */
export const Phone: Story = { render: (args) => phone(chart(args)) };

/** Nothing was used, where defaults were asked for. */
export const Empty: Story = { args: { taskType: 'ImageProcess' } };

/** A product that has no daily usage. */
export const NoDailyUsage: Story = { args: { product: 'trtc' } };

/** Grey shapes of the size to come. */
export const Loading: Story = { args: { fault: 'slow' } };

/** A source over API 3.0: the mock's own answers, through a fetch in place of the proxy that signs. */
function cloudSource(world: WorldName, refused: ErrorCode | null): PackSource {
  const backend = createBackend({ world });
  const door = new Door(backend, { refuse: () => refused, requestId: () => '3c140219-cfe9-470e-b241-907877d6fb03' });
  const fetch: typeof globalThis.fetch = (input, init) => door.answer(new Request(input, init));
  const options = { endpoint: 'https://proxy.packmeter.example/', headers: { Authorization: 'SKIP' }, retry: { tries: 1 }, fetch };
  return createTencentCloudSource(options, { ...browserRuntime, date: () => backend.now });
}

/** Usage as DescribeUsageData tells it. */
export const CloudApi: Story = { render: ({ world, range, kind }) => html`<usage-chart .source=${cloudSource(world, null)} range=${range} kind=${kind}></usage-chart>` };

/** An error of DescribeUsageData, with its request id. */
export const CloudApiRefuses: Story = {
  render: ({ world }) => html`<usage-chart .source=${cloudSource(world, 'FailedOperation.InvalidMpsUser')}></usage-chart>`,
};

/** The days before, as thinner lines. */
export const LinesCompared: Story = { render: (args) => html`<usage-chart .source=${sourceFor(args)} product=${args.product} kind="lines" compare></usage-chart>` };

/** The days before, as narrower bars. */
export const ShareCompared: Story = { render: (args) => html`<usage-chart .source=${sourceFor(args)} product=${args.product} kind="share" compare></usage-chart>` };

/** No answer. */
export const Unreachable: Story = { args: { fault: 'offline' } };

/** An answer that is not what the contract says. */
export const WrongShape: Story = { args: { fault: 'wrongShape' } };

/** Not permitted. */
export const Forbidden: Story = { args: { fault: 'forbidden' } };

/** A product that does not exist. */
export const UnknownProduct: Story = { args: { product: 'no-such-product' } };
