/** Elements of one group follow each other's product, pack and time range, without a line of script. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RangePreset } from '../model/deduction-filters.js';

/** Days of a half-open range, in the billing time zone. */
export interface DayRange {
  /** First day inside, YYYY-MM-DD. */
  readonly from: string;
  /** First day after. */
  readonly to: string;
  /** The word it was chosen by, if any: such a range moves along with the backend's day. */
  readonly preset?: RangePreset | undefined;
}

/** What a group has in common. */
export interface GroupSelection {
  /** Key of the product. */
  readonly product: string | null;
  /** Id of the pack. */
  readonly packId: string | null;
  /** Key of the pack's product, where whoever selected the pack knows it. It narrows no list to that product. */
  readonly packProduct: string | null;
  /** The days looked at. */
  readonly range: DayRange | null;
}

const nothing: GroupSelection = { product: null, packId: null, packProduct: null, range: null };

interface Group {
  selection: GroupSelection;
  readonly members: Set<GroupController>;
}

const groups = new Map<string | null, Group>();

/** Something that one element of a group cannot do itself and another may. */
export type GroupCall = 'renewal' | 'exports';

/** Keeps its host in touch with the other elements of its group; without a group, with itself alone. */
export class GroupController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #name: () => string | null;
  readonly #answer: ((call: GroupCall) => boolean) | undefined;
  #joined: { name: string | null; group: Group } | undefined;
  #gone = false;

  /** `answer` does what another element of the group asks for, and says whether it has. */
  constructor(host: ReactiveControllerHost, name: () => string | null, answer?: (call: GroupCall) => boolean) {
    this.#host = host;
    this.#name = name;
    this.#answer = answer;
    host.addController(this);
  }

  /** Asks the other elements of the group for something; false when none of them does it. */
  call(what: GroupCall): boolean {
    return [...this.#group().members].some((member) => member !== this && member.#answer?.(what));
  }

  /** What is selected now. */
  get selection(): GroupSelection {
    return this.#group().selection;
  }

  /** Selects for the whole group. A new product lets go of the pack, which belonged to the old one. */
  select(change: Partial<GroupSelection>): void {
    const group = this.#group();
    const before = group.selection;
    const left = change.product !== undefined && change.product !== before.product && before.product !== null;
    const otherPack = left || change.packId !== undefined;
    const next = { ...before, ...(left && { packId: null }), ...(otherPack && { packProduct: null }), ...change };
    if (next.product === before.product && next.packId === before.packId && next.packProduct === before.packProduct && sameRange(next.range, before.range)) return;
    group.selection = next;
    for (const member of group.members) member.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#gone = false;
    this.#group();
  }

  hostUpdate(): void {
    this.#group();
  }

  hostDisconnected(): void {
    this.#gone = true;
    this.#leave();
    if (this.#joined?.name !== null) this.#joined = undefined;
  }

  /** A group is forgotten with its last member. */
  #leave(): void {
    if (!this.#joined) return;
    const { name, group } = this.#joined;
    if (group.members.delete(this) && group.members.size === 0) groups.delete(name);
  }

  #group(): Group {
    const name = this.#name() || null;
    // An update may come after the element has gone: the group, which stays, must not hold it.
    if (this.#gone && name !== null) return groups.get(name) ?? { selection: nothing, members: new Set() };
    if (this.#joined && this.#joined.name === name) {
      this.#joined.group.members.add(this);
      return this.#joined.group;
    }
    this.#leave();
    const group = groups.get(name) ?? { selection: nothing, members: new Set<GroupController>() };
    if (name !== null) groups.set(name, group);
    group.members.add(this);
    this.#joined = { name, group };
    return group;
  }
}

function sameRange(a: DayRange | null, b: DayRange | null): boolean {
  return a?.from === b?.from && a?.to === b?.to;
}
