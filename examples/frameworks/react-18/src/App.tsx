import { Kept } from "./Kept";
import { One } from "./One";
import { Several } from "./Several";

export function App() {
	return (
		<>
			<One />
			<Several />
			<Kept />
		</>
	);
}
