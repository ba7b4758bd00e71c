/** One document of one version of a record, for one receiver, as it goes into a case system. */
export interface Deliverable {
  /**
   * Names the document for good, derived from the conference and the receiver: a correction updates the same document.
   * Letters, digits, `-` and `_`; at most 40 characters.
   */
  identificatie: string;
  /** Of the record; 1 is the decision as it was made. */
  version: number;
  title: string;
  /** yyyy-mm-dd. */
  decidedOn: string;
  /** yyyy-mm-dd: of this version. */
  madeOn: string;
  author: string;
  /** The decision in short, for the besluit's own explanation. */
  summary: string;
  fileName: string;
  /** A media type. */
  format: string;
  bytes: Uint8Array;
  /** What finds the zaak: its identificatie in the receiver's case system. */
  zaak: string;
}

/** What is known of a delivery that is under way; kept between its steps, so that a restart goes on where it was. */
export type StepState = Readonly<Record<string, string | number | boolean>>;

interface StepTaken {
  state: StepState;
  done: boolean;
  /** When done: what the receiver's system calls it, for who looks it up there. */
  reference?: string;
}

export interface DeliverySteps {
  /** In order. */
  steps: readonly string[];
  /** Which of them is under way, or the last when all is done. */
  stepOf(state: StepState): string;
  /**
   * Goes one act further; a step may take several. Begins with `{}`. Every call may be made again after a break, with the
   * state from before it or the one from after it, without doing anything twice.
   * Throws a DeliveryProblem when it cannot.
   */
  next(state: StepState): Promise<StepTaken>;
  /** What to begin with instead of `{}` when an older version of this document came as far as `older`, and goes no further. */
  takeOver(older: StepState): StepState;
}

/** Why a step could not be taken, in words for who must mend it. again: it may go by itself (a system that is away). */
export class DeliveryProblem extends Error {
  readonly again: boolean;

  constructor(message: string, again: boolean) {
    super(message);
    this.name = 'DeliveryProblem';
    this.again = again;
  }
}

/** What is wrong with one setting, in Dutch, and what to do. */
export interface ConfigProblem {
  field: string;
  problem: string;
}

/** One thing that was looked at in a test of a connection. */
export interface ConnectionCheck {
  /** What was looked at: an API, a setting or a right. */
  of: string;
  ok: boolean;
  /** In Dutch, for an application manager: what is right, or what is wrong and what to do. */
  message: string;
}
