import { Kept } from "./Kept";
import { One } from "./One";
import { Properties } from "./Properties";
import { Several } from "./Several";

export function App() {
	return (
		<>
			<One />
			<Several />
			<Kept />
			<Properties />
		</>
	);
}
