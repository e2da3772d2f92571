import { Component, type ComponentType, type FunctionComponent, h } from 'preact';

/** A component that is drawn anew only when one of its props is another. */
export function memo<Props extends object>(drawn: FunctionComponent<Props>): ComponentType<Props> {
	return class extends Component<Props> {
		override shouldComponentUpdate(next: Readonly<Props>): boolean {
			const names = Object.keys(next) as (keyof Props)[];
			return names.some((name) => this.props[name] !== next[name]);
		}
		render() {
			return h(drawn, this.props);
		}
	};
}
