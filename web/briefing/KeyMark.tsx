/** A piece of a line, band or dot as the drawing has it, to stand before its name. */
export function KeyMark({ shape, style }: { shape: "line" | "band" | "dot"; style: string }) {
  return (
    <svg className="key-mark" viewBox="0 0 28 14" aria-hidden="true" focusable="false">
      {shape === "line" && <path className={`line ${style}`} d="M0,7L28,7" />}
      {shape === "band" && <path className={`band ${style}`} d="M1,1L27,1L27,13L1,13Z" />}
      {shape === "dot" && <circle className={`dot ${style}`} cx={14} cy={7} r={4.5} />}
    </svg>
  );
}
