import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import type { Briefing } from "./contract.ts";
import "./fonts.css";
import { Page } from "./Page.tsx";
import "./theme.css";
import "./page.css";
import "./figures.css";
import "./tables.css";
import "./print.css";

const data = document.getElementById("data")?.textContent ?? "";
const page = document.getElementById("page");
// The program validates what it writes against the schema; here the text is only read.
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <Page briefing={JSON.parse(data) as Briefing} />
    </StrictMode>,
  );
}
