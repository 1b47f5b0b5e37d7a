import { renderToString } from "react-dom/server";
import { HydratedApp } from "./HydratedApp";

export const render = () => renderToString(<HydratedApp />);
