/** html-to-image, which makes a picture of whatever stands in a page. */
export { toBlob } from 'html-to-image';
