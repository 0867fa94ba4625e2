/** What comes of the checks. */

/** One place where a backend differs from the contract. */
export interface Finding {
  /** The operation: the name of a route, such as `listDeductions`. */
  readonly operation: string;
  /** Its method and path, such as `GET /deductions`. */
  readonly route: string;
  /** The place in the contract: a path into a schema such as `DeductionList.items[].remainingAfter`, a header, a status. */
  readonly place: string;
  /** The same place in the answer that was given: `items[3].remainingAfter`. */
  readonly at: string;
  /** The rule that is broken. */
  readonly rule: string;
  readonly expected: string;
  readonly actual: string;
  /** A shell line that repeats the request; `$TOKEN` stands for the token. */
  readonly repeat: string;
}

/** What came of one check. */
export interface Result {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  /** `blocked`: the answers it needs are themselves at fault, which other checks name. */
  readonly outcome: 'passed' | 'failed' | 'skipped' | 'blocked';
  /** Why it was skipped or blocked; empty otherwise. */
  readonly reason: string;
  readonly findings: readonly Finding[];
  /** Findings beyond those kept. */
  readonly more: number;
  /** What is worth knowing and breaks no rule. */
  readonly notes: readonly string[];
  readonly milliseconds: number;
}

/** What came of a run. */
export interface Report {
  readonly endpoint: string;
  /** When it was begun, RFC 3339. */
  readonly startedAt: string;
  readonly contractVersion: string;
  readonly readOnly: boolean;
  readonly requests: number;
  readonly results: readonly Result[];
}

/** True when no rule was found broken. */
export const passed = ({ results }: Report): boolean => results.every(({ outcome }) => outcome === 'passed' || outcome === 'skipped');
