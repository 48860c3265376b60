import { formatDate } from "../charts/format.ts";
import { useReading } from "./context.ts";
import { Line } from "./Line.tsx";
import { allNotes } from "./notes.ts";
import { shortDigest } from "./provenance.ts";

/** Title, meeting and the things to know: all that stands on the first printed page. */
export function TitleBlock() {
  const { briefing, language, w } = useReading();
  const { provenance } = briefing;
  return (
    <div className="title-block">
      <div className="title-words">
        <p className="kind">{w.kind}</p>
        <h1>{briefing.title[language]}</h1>
        <p className="meeting">
          <Line sentence={briefing.meeting} notes={allNotes} />
        </p>
      </div>
      <dl className="title-facts">
        <div>
          <dt>{w.asOf}</dt>
          <dd>{formatDate(provenance.as_of, language)}</dd>
        </div>
        <div>
          <dt>{w.run}</dt>
          <dd className="digest">{shortDigest(provenance.run)}</dd>
        </div>
        <div>
          <dt>{w.version}</dt>
          <dd>{provenance.version}</dd>
        </div>
        {provenance.own.length > 0 && (
          <div>
            <dt>{w.own}</dt>
            <dd>{provenance.own.map((one) => one.name).join(", ")}</dd>
          </div>
        )}
      </dl>
      <section className="headlines" aria-labelledby="headlines">
        <h2 id="headlines">{w.headlines}</h2>
        <ol>
          {briefing.headlines.map((headline, index) => (
            <li key={headline.id}>
              <span className="headline-number" aria-hidden="true">
                {index + 1}
              </span>
              <p>
                <Line sentence={headline} notes={allNotes} />
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
