/** Daily usage adds up. */
import type { Usage, UsagePoint } from '../../src/contract/index.js';
import type { Check } from '../check.js';
import { type Context, Skip } from '../context.js';
import type { Read } from '../read.js';
import { decimal, plain, zero } from '../exact.js';

const AREA = 'usage';

/** Usage of all task types in the default region, and what the product can be asked for. */
async function read(context: Context): Promise<{ readonly answer: Read<Usage>; readonly product: string; readonly from: string; readonly to: string; readonly regions: readonly string[]; readonly types: readonly string[] }> {
  const metered = await context.survey.metered();
  if (!metered?.product.usage) throw new Skip('no product has daily usage');
  const { taskTypes, regions } = metered.product.usage;
  const types = taskTypes.map(({ key }) => key).slice(0, 20);
  const query = { product: metered.product.key, from: metered.from, to: metered.to };
  const answer = await context.survey.read('getUsage', { ...query, taskType: types });
  return { answer, ...query, types, regions: regions.map(({ key }) => key) };
}

/** Sums by day, zero left out. */
function byDay(series: readonly (readonly UsagePoint[])[], member: 'count' | 'usage'): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const point of series.flat()) days.set(point.day, plain(decimal(days.get(point.day) ?? '0').plus(point[member])));
  return new Map([...days].filter(([, amount]) => !decimal(amount).eq(0)));
}

function firstDifference(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string | undefined {
  return [...new Set([...a.keys(), ...b.keys()])].sort().find((day) => !decimal(a.get(day) ?? zero.toFixed()).eq(b.get(day) ?? 0));
}

export const checks: readonly Check[] = [
  {
    id: `${AREA}.sums`,
    area: AREA,
    title: 'the summary of a task type is the sum of its specifications, where it has a breakdown',
    async run(context) {
      const { answer } = await read(context);
      answer.value.tasks.forEach((task, number) => {
        if (task.specifications.length === 0) return;
        for (const member of ['count', 'usage'] as const) {
          const [whole, parts] = [byDay([task.summary], member), byDay(task.specifications.map(({ points }) => points), member)];
          const day = firstDifference(whole, parts);
          if (day === undefined) continue;
          const index = task.summary.findIndex((point) => point.day === day);
          context.fail(answer.exchange, { at: `tasks[${number}].summary[${Math.max(0, index)}].${member}`, expected: `${parts.get(day) ?? '0'} on ${day}, the sum of the specifications`, actual: whole.get(day) ?? '0' });
        }
      });
    },
  },
  {
    id: `${AREA}.tasks`,
    area: AREA,
    title: 'there is one entry for each task type asked for, in the unit of the catalogue; the default one when none is named',
    async run(context) {
      const { answer, types, product, from, to } = await read(context);
      const told = answer.value.tasks.map(({ taskType }) => taskType);
      context.same(answer.exchange, 'tasks', [...types].sort().join(', '), [...told].sort().join(', '));
      const dimensions = (await context.survey.metered())!.product.usage!;
      answer.value.tasks.forEach(({ taskType, unit }, index) => {
        const due = dimensions.taskTypes.find(({ key }) => key === taskType);
        if (due && due.unit !== unit) context.fail(answer.exchange, { at: `tasks[${index}].unit`, expected: String(due.unit), actual: String(unit) });
      });
      const bare = await context.survey.read('getUsage', { product, from, to });
      context.same(bare.exchange, 'tasks', dimensions.defaultTaskType, bare.value.tasks.map(({ taskType }) => taskType).join(', '));
      context.same(bare.exchange, 'regions', dimensions.defaultRegion, bare.value.regions.join(', '));
    },
  },
  {
    id: `${AREA}.regions`,
    area: AREA,
    title: 'the usage of two regions is the sum of what each has',
    async run(context) {
      const { product, from, to, regions } = await read(context);
      const wanted = regions.slice(0, 2);
      if (wanted.length < 2) throw new Skip('the product has one region');
      const both = await context.survey.read('getUsage', { product, from, to, region: wanted });
      const each = [];
      for (const region of wanted) each.push((await context.survey.read('getUsage', { product, from, to, region })).value);
      for (const member of ['count', 'usage'] as const) {
        const due = byDay(each.map(({ tasks }) => tasks[0]?.summary ?? []), member);
        const told = byDay([both.value.tasks[0]?.summary ?? []], member);
        const day = firstDifference(due, told);
        if (day !== undefined) context.fail(both.exchange, { at: `tasks[0].summary[].${member}`, expected: `${due.get(day) ?? '0'} on ${day}`, actual: told.get(day) ?? '0' });
      }
    },
  },
  {
    id: `${AREA}.ranges`,
    area: AREA,
    title: 'usage of a range is that of its two parts',
    async run(context) {
      const { product, from, to, answer, types } = await read(context);
      const middle = answer.value.tasks.flatMap(({ summary }) => summary.map(({ day }) => day)).sort().at(-1);
      if (middle === undefined || middle <= from) throw new Skip('there is no usage');
      const parts = [];
      for (const [start, end] of [[from, middle], [middle, to]] as const) {
        parts.push((await context.survey.read('getUsage', { product, from: start, to: end, taskType: types })).value);
      }
      const whole = byDay(answer.value.tasks.map(({ summary }) => summary), 'usage');
      const halves = byDay(parts.flatMap(({ tasks }) => tasks.map(({ summary }) => summary)), 'usage');
      const day = firstDifference(whole, halves);
      // Today still grows between two answers.
      if (day !== undefined && day !== answer.value.asOf.slice(0, 10)) {
        context.fail(answer.exchange, { at: 'tasks[].summary[].usage', expected: `${halves.get(day) ?? '0'} on ${day}, as in its part`, actual: whole.get(day) ?? '0' });
      }
    },
  },
];
