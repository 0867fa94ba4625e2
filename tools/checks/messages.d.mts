type Messages = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export function messageProblems(): Promise<string[]>;
export function languageProblems(locale: string, messages: Messages, en: Messages): string[];
