/** What the windows of one lecture tell each other. `State` is what they share. */
export interface WindowMessage<State> {
  /** 32 hexadecimal digits that only these windows know. */
  readonly lectern: string;
  /** How many changes the sender has seen. */
  readonly revision: number;
  /** All of it, in absolute values, so that a window that missed something converges. */
  readonly state?: State;
}
