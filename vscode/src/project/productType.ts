// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
export const LARGEST_PRODUCT_TYPE = 0xffffffff;

export function isProductType(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) && Number(text) <= LARGEST_PRODUCT_TYPE;
}
