/** The little of selenium-webdriver that is used here; the package brings no types of its own. */
declare module 'selenium-webdriver' {
	export class Capabilities {
		constructor(given: Readonly<Record<string, unknown>>);
	}
	export class Builder {
		usingServer(address: string): this;
		withCapabilities(wanted: Capabilities): this;
		build(): Promise<WebDriver>;
	}
	export interface WebDriver {
		get(address: string): Promise<void>;
		quit(): Promise<void>;
		executeAsyncScript<T>(script: string, ...given: unknown[]): Promise<T>;
		findElement(by: unknown): Promise<{ click(): Promise<void>; sendKeys(text: string): Promise<void> }>;
		manage(): { setTimeouts(timeouts: { script: number; pageLoad: number }): Promise<void> };
		navigate(): { refresh(): Promise<void> };
	}
	export const By: { css(selector: string): unknown };
}
