import { FromServer } from "./FromServer";
import { Kept } from "./Kept";
import { Several } from "./Several";

export function HydratedApp() {
	return (
		<>
			<FromServer />
			<Several />
			<Kept />
		</>
	);
}
