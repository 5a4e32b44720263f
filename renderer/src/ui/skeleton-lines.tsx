/** Grey lines of the height of the text that will stand there, so that nothing moves when it comes. */
export function SkeletonLines({ lines }: { readonly lines: number }) {
  return (
    <div className="flo-skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={`flo-skeleton__line flo-skeleton__line--${line % 3}`} />
      ))}
    </div>
  );
}
