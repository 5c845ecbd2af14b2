package cz.uois.runtime.entity;

/** What the fields of {@code Mutation} answer. */
public enum WriteAnswer {
  /** A union of the row and the error type of the operation; a delete answers null or the error. */
  UNION,
  /**
   * An object {@code {id msg event}} whatever became of the write, where {@code msg} is {@code ok}
   * or {@code fail}: what clients of the generation before send.
   */
  RESULT
}
