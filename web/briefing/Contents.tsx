import { useReading } from "./context.ts";
import { plainSentence } from "./fill.ts";

/** The questions, each leading to its section. */
export function Contents() {
  const { briefing, language, w } = useReading();
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents" className="small-heading">
        {w.contents}
      </h2>
      <ol>
        {briefing.sections.map(({ id, question }) => (
          <li key={id}>
            <a href={`#section-${id}`}>{plainSentence(question, language)}</a>
          </li>
        ))}
        <li>
          <a href="#provenance">{w.provenance}</a>
        </li>
      </ol>
    </nav>
  );
}
