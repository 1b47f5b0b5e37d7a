import { hydrateRoot } from "react-dom/client";
import { HydratedApp } from "./HydratedApp";

hydrateRoot(document.querySelector("#app")!, <HydratedApp />);
