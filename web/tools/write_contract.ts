// SPDX-License-Identifier: EUPL-1.2
import { writeFileSync } from "node:fs";
import { contractFile, contractTypes } from "./contract_types.ts";

writeFileSync(contractFile, await contractTypes());
