// The drawer that shares one moment of a run in every form.

import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Late } from "../../dom/late.js";
import { useOwn, useWords } from "../../dom/words.js";
import type { MenuProps } from "../../stage/drawer.js";
import { createAdoption } from "../../stage/styles.js";
import { languages } from "../../words/share.js";
import { Fold } from "../drawer/fold.js";
import { Head } from "../drawer/head.js";
import { Cite } from "./cite.js";
import { Link } from "./link.js";
import css from "./menu.css?inline";
import type { Moment } from "./moment.js";
import { OwnPage } from "./own-page.js";
import { QR, type QRModule } from "./qr.js";
import { useMoment } from "./use-moment.js";

const adoptStyles = createAdoption(css);

interface Props extends MenuProps {
	/** Loads the code that draws QR codes. */
	qr: Late<QRModule>;
	/** Whether the site's other files are beside the page. */
	hasSite: boolean;
	/** More content at the end. */
	children: ComponentChildren;
}

type SectionName = "qr" | "page" | "cite";

export function Menu({ player, opened, close, qr, hasSite, children }: Props) {
	const own = useOwn(languages);
	const words = useWords();
	const heading = useRef<HTMLHeadingElement>(null);
	const { moment, isMoving, renew } = useMoment(player);
	const open = useSignal<SectionName | undefined>(undefined);
	const fold = (name: SectionName) => ({
		name: own[name],
		hint: own[`${name}Hint`],
		isOpen: open.value === name,
		toggle: () => (open.value = open.peek() === name ? undefined : name),
	});
	return (
		<div class="menu">
			<Head title={own.title} heading={heading} opened={opened} adoptOwn={adoptStyles} close={close} />
			{moment ? (
				<>
					<Link moment={moment} isMoving={isMoving} renew={renew} />
					<Fold {...fold("qr")}>
						<QR player={player} moment={moment} late={qr} />
					</Fold>
					<Fold {...fold("page")}>
						<OwnPage moment={moment} hasSite={hasSite} />
					</Fold>
					<Fold {...fold("cite")}>
						<Cite moment={moment} />
					</Fold>
					{hasSite && (
						<p class="teacher">
							<a href={taskOf(moment)} textContent={own.teacher} />
						</p>
					)}
				</>
			) : (
				<p textContent={words.loading} />
			)}
			<div class="rest">{children}</div>
		</div>
	);
}

/** The address of the page that makes a task of this run. */
function taskOf({ href }: Moment) {
	const { searchParams } = new URL(href);
	searchParams.delete("hash");
	return `teacher.html?${searchParams}`;
}
