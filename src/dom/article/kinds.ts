/** OpenGraph's types of pages that hold prose and are no news; asked by the gate and by the finder. */
export const OTHER_KIND = /product|profile|music|video|book/;
