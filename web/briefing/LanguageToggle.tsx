import type { Language } from "../charts/format.ts";
import { words } from "./words.ts";

const names: Record<Language, string> = { nl: "Nederlands", en: "English" };

/** One button per language; the pressed one is being read. */
export function LanguageToggle({
  language,
  onChange,
}: {
  language: Language;
  onChange: (language: Language) => void;
}) {
  return (
    <div className="language-toggle" role="group" aria-label={words[language].language}>
      {(Object.keys(names) as Language[]).map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === language}
          onClick={() => onChange(one)}
        >
          {names[one]}
        </button>
      ))}
    </div>
  );
}
