/** What holds the sheets of a workbook together. Pure. */
import { xmlText } from './xml-text.js';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet of the workbook. */
export interface SheetEntry {
  /** Name on its tab. */
  readonly name: string;
  /** Its file within the workbook, below `xl/`. */
  readonly file: string;
}

/** Tabs have no more than 31 characters, and some characters not at all. */
export const tabName = (name: string, suffix = ''): string => name.replaceAll(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '').slice(0, 31 - suffix.length) + suffix;

/** The parts beside sheets, strings and styles, by their file name. `active` is the sheet that is open at first. */
export function workbookParts(sheets: readonly SheetEntry[], active: number): Readonly<Record<string, string>> {
  const listed = sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const others = [
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ] as const;
  const related = [...sheets.map(({ file }) => ['worksheet', file] as const), ...others].map(
    ([type, file], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${file}"/>`,
  );
  const override = (file: string, type: string) => `<Override PartName="/xl/${file}" ContentType="${types}.${type}+xml"/>`;
  return {
    'xl/workbook.xml':
      `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
      `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${relations}">${related.join('')}</Relationships>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml':
      `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      `${override('workbook.xml', 'sheet.main')}${sheets.map(({ file }) => override(file, 'worksheet')).join('')}` +
      `${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}</Types>`,
  };
}
