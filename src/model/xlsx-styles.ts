/** How the cells of a workbook look: their number formats, and the part that lists them. Pure. */

/** Numbers are shown with as many fraction digits as were sent: so many have a format of their own. */
const mostFraction = 18;
const firstNumber = 5;

/** The number of a style in the workbook. */
export const styleOf = {
  head: 1,
  /** Text that looks like a formula. */
  quoted: 2,
  instant: 3,
  count: 4,
  /** A decimal string, by the digits after its point. */
  number: (decimal: string): number => {
    const point = decimal.indexOf('.');
    return firstNumber + (point < 0 ? 0 : decimal.length - point - 1);
  },
} as const;

/** The part of the workbook that lists the styles. */
export function stylesPart(): string {
  const instant = `<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>`;
  const count = `<numFmt numFmtId="165" formatCode="#,##0"/>`;
  const fractions = Array.from({ length: mostFraction + 1 }, (_, digits) => `<numFmt numFmtId="${170 + digits}" formatCode="#,##0${digits > 0 ? '.' : ''}${'0'.repeat(digits)}"/>`);
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"';
  const format = (id: number) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  const styles = [
    `${plain}/>`,
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
    `${plain} quotePrefix="1"/>`,
    format(164),
    format(165),
    ...fractions.map((_, digits) => format(170 + digits)),
  ];
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<numFmts count="${fractions.length + 2}">${instant}${count}${fractions.join('')}</numFmts>` +
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
