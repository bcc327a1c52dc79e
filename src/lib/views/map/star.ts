/** A star with five points round 0, 0, of radius 1: the sign of a wish. */
export const STAR = `M${Array.from({ length: 10 }, (_, point) => {
	const radius = point % 2 === 0 ? 0.95 : 0.42;
	const angle = (point * Math.PI) / 5;
	return `${(radius * Math.sin(angle)).toFixed(3)} ${(-radius * Math.cos(angle)).toFixed(3)}`;
}).join('L')}Z`;
