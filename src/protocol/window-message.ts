/** What the windows of one lecture tell each other. `State` is what they share. */
export interface WindowMessage<State> {
  /** 32 hexadecimal digits that only these windows know. */
  readonly lectern: string;
  /** How many changes the sender has seen. */
  readonly revision: number;
  /** Wants to hear the revision of the other. */
  readonly asks: boolean;
  /** What has changed; absolute values, so that a window that missed something converges. */
  readonly state?: Partial<State>;
}
