import { useEffect, useMemo, useState } from "react";
import { leavesOf } from "./book.ts";
import { Contents } from "./Contents.tsx";
import { ReadingContext } from "./context.ts";
import type { Briefing } from "./contract.ts";
import { LanguageToggle } from "./LanguageToggle.tsx";
import { ProvenanceBlock } from "./ProvenanceBlock.tsx";
import { SectionPart } from "./SectionPart.tsx";
import { TitleBlock } from "./TitleBlock.tsx";
import { words } from "./words.ts";

/** A briefing from title to provenance. */
export function Page({ briefing }: { briefing: Briefing }) {
  const [language, setLanguage] = useState(briefing.language);
  const leaves = useMemo(() => leavesOf(briefing), [briefing]);
  const reading = useMemo(() => ({ briefing, language }), [briefing, language]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = briefing.title[language];
  }, [briefing, language]);
  return (
    <ReadingContext value={reading}>
      <a className="skip" href="#content">
        {words[language].skip}
      </a>
      <header className="masthead">
        <p className="brand">{words[language].brand}</p>
        <LanguageToggle language={language} onChange={setLanguage} />
      </header>
      <main id="content" tabIndex={-1}>
        <TitleBlock />
        <div className="body">
          <Contents />
          <div className="sections">
            {leaves.map((leaf, index) => (
              <SectionPart key={leaf.section.id} leaf={leaf} number={index + 1} />
            ))}
            <ProvenanceBlock />
          </div>
        </div>
      </main>
    </ReadingContext>
  );
}
