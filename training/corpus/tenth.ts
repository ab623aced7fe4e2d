/** Every tenth article can be held out of the training, to be measured on. */
export const isTenth = (index: number): boolean => index % 10 === 9;
