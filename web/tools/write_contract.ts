import { writeFileSync } from "node:fs";
import { contractFile, contractTypes } from "./contract_types.ts";

writeFileSync(contractFile, await contractTypes());
