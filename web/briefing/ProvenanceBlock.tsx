import { formatDate } from "../charts/format.ts";
import { useReading } from "./context.ts";
import { allNotes } from "./notes.ts";
import { shortDigest } from "./provenance.ts";
import { SourceList } from "./SourceList.tsx";

/** The end of the briefing: every digest in full, how to cite it, and all sources. */
export function ProvenanceBlock() {
  const { briefing, language, w } = useReading();
  const { as_of, data, own, run, scenario, version } = briefing.provenance;
  const date = formatDate(as_of, language);
  return (
    <section className="section provenance-block" aria-labelledby="provenance">
      <h2 id="provenance">{w.provenance}</h2>
      <p>{w.provenanceLead}</p>
      <dl className="digests">
        <Fact term={w.run} digest={run} />
        <Fact term={w.scenario} digest={scenario} />
        <Fact term={w.data} digest={data} />
        {own.map((one) => (
          <Fact key={one.name} term={`${w.own}: ${one.name}`} digest={one.digest} />
        ))}
        <div>
          <dt>{w.version}</dt>
          <dd>{version}</dd>
        </div>
        <div>
          <dt>{w.asOf}</dt>
          <dd>{date}</dd>
        </div>
      </dl>
      <h3 className="small-heading">{w.cite}</h3>
      <p className="citation">
        {w.citeAs(briefing.title[language], date, version, shortDigest(run))}
      </p>
      <SourceList sources={briefing.sources} notes={allNotes} />
    </section>
  );
}

function Fact({ term, digest }: { term: string; digest: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className="digest">{digest}</dd>
    </div>
  );
}
