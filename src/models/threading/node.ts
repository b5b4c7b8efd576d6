import type { Interaction } from '../interaction.js';

/** A finding of `buildConversations`: what was odd, at which interaction, in which of its fields. */
export interface ThreadIssue {
  /**
   * `orphan-reference`: the parent is not in the input; `reference-cycle`: parents lead back to the interaction, which
   * now starts the thread; `time-order`: it is older than its parent; `duplicate-id`: the input holds the id more than
   * once; `counterpart-unknown`: nothing tells whom it was said to.
   */
  readonly code: 'orphan-reference' | 'reference-cycle' | 'time-order' | 'duplicate-id' | 'counterpart-unknown';
  readonly interactionId: string;
  readonly path: readonly string[];
  readonly message: string;
}

/** An interaction on its way into a conversation. */
export interface ThreadNode {
  readonly interaction: Interaction;
  readonly ms: number;
  parent: ThreadNode | null;
  /** The parent's id, when the parent is not in the input. */
  missingParentId: string | null;
  /** Thread that the node belongs to, unique within its channel. */
  key: string;
  /** Own instant, or that of a later ancestor in the same thread. */
  orderMs: number;
  /** Steps to the topmost ancestor in the same thread. */
  depth: number;
}

/** Code-unit order: the same on every machine. */
export const compareText = (first: string, second: string): number => (first < second ? -1 : Number(first > second));
