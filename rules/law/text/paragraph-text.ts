/** The words of a paragraph, exactly as published: bokmål or nynorsk as the act is written. */
export interface ParagraphText {
  readonly heading: string;
  /** The parts (ledd), the first first. What the act lists stands on lines of its own. */
  readonly parts: readonly string[];
}
