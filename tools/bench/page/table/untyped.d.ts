// What the bench uses of a package without types.
declare module 'tabulator-tables' {
  export const FormatModule: unknown;
  export const SortModule: unknown;
  export class Tabulator {
    static registerModule(modules: readonly unknown[]): void;
    constructor(place: HTMLElement, options: Record<string, unknown>);
    on(event: string, listener: () => void): void;
    setSort(field: string, direction: 'asc' | 'desc'): unknown;
    destroy(): void;
  }
}

declare module '*?inline' {
  const text: string;
  export default text;
}
