/** How far clocks of a zone are ahead of UTC at an instant, daylight saving included, in milliseconds. Pure. */
export function zoneOffsets(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const known = new Map<number, number>();
  const compute = (at: number): number => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const part = (type: string) => Number(parts.get(type as Intl.DateTimeFormatPartTypes));
    const year = parts.get('era') === 'BC' ? 1 - part('year') : part('year');
    const local = new Date(0);
    local.setUTCFullYear(year, part('month') - 1, part('day'));
    local.setUTCHours(part('hour'), part('minute'), part('second'));
    return local.getTime() - Math.floor(at / 1000) * 1000;
  };
  return (at) => {
    // Stryker disable next-line ArithmeticOperator: what is remembered by its fraction as well is computed again for others
    const second = Math.floor(at / 1000);
    let offset = known.get(second);
    // Stryker disable next-line ConditionalExpression: what is not remembered is computed again
    if (offset === undefined) {
      offset = compute(at);
      // Stryker disable next-line all: what has been forgotten is computed again
      if (known.size > 5_000) known.clear();
      // Stryker disable next-line CallExpression: what is not remembered is computed again
      known.set(second, offset);
    }
    return offset;
  };
}
