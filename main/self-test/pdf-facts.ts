/** What a PDF says of itself, as far as it stands outside its compressed parts. */
export function pdfFacts(pdf: Uint8Array): {
  readonly tagged: boolean;
  readonly outlined: boolean;
} {
  const text = Buffer.from(pdf).toString('latin1');
  const isPdf = text.startsWith('%PDF-');
  return {
    tagged: isPdf && /\/StructTreeRoot/u.test(text) && /\/Marked true/u.test(text),
    outlined: isPdf && /\/Outlines/u.test(text),
  };
}
