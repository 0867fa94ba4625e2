/** What a service of ours does with the contract, without any interface: it reminds of packs that are about to end. */
export interface Reminder {
  readonly pack: string;
  readonly on: string;
}

interface Pack {
  readonly name: string;
  readonly expiresAt: string;
  readonly status: string;
}

/** Valid packs that end within so many days, the first to end first. */
export async function reminders(fetch: typeof globalThis.fetch, endpoint: string, now: Date, days: number): Promise<Reminder[]> {
  const answer = await fetch(`${endpoint}/packs?limit=200`);
  if (!answer.ok) throw new Error(`packs: ${answer.status}`);
  const { items } = (await answer.json()) as { items: Pack[] };
  const until = now.getTime() + days * 86_400_000;
  return items
    .filter(({ status, expiresAt }) => status === 'valid' && Date.parse(expiresAt) <= until)
    .sort((one, other) => Date.parse(one.expiresAt) - Date.parse(other.expiresAt))
    .map(({ name, expiresAt }) => ({ pack: name, on: expiresAt }));
}
