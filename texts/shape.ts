/**
 * What a catalogue in another language must look like: exactly the keys of the bokmål one, with a
 * text at every leaf.
 */
export type Shape<Nb> = {
  readonly [K in keyof Nb]: Nb[K] extends string ? string : Shape<Nb[K]>;
};

/** The placeholders (`{{name}}`) of one text, as a union. */
export type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/**
 * `true` where a text asks for the same placeholders as the bokmål one, else the pair that differs –
 * so that the compiler's message shows which text is wrong.
 */
export type SamePlaceholders<Nb, Other> = {
  readonly [K in keyof Nb]: K extends keyof Other
    ? Nb[K] extends string
      ? Same<Placeholders<Nb[K]>, Placeholders<Other[K]>> extends true
        ? Other[K]
        : readonly ['placeholders differ', Nb[K], Other[K]]
      : SamePlaceholders<Nb[K], Other[K]>
    : never;
};
