#!/bin/sh
# A storefront in a few calls: coupons, quote, claim, order, pay, refund.
#   TOKEN=…  a token with the scopes read, quote, claim, orders (page 我的令牌 of a merchant or administrator)
#   SHOP=…   code of the shop      SKU=…  one of its SKUs      COUPON=…  id of a live coupon (optional)
# Usage: TOKEN=… SHOP=… SKU=… [COUPON=…] [QUANTITY=4] [BASE=http://localhost:8080] sh src/docs/storefront.sh
set -eu
BASE=${BASE:-http://localhost:8080}
QUANTITY=${QUANTITY:-4}
BUYER=buyer-$(date +%s)
CHECKOUT=checkout-$(date +%s)

# call METHOD PATH [BODY [IDEMPOTENCY-KEY]]: prints the answer and stops at a refusal
call() {
  curl -sS -X "$1" "$BASE/api/v1$2" \
    -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \
    ${4:+-H "Idempotency-Key: $4"} ${3:+-d "$3"} --fail-with-body
  echo
}
field() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }

basket="{\"buyer\":\"$BUYER\",\"channel\":\"live\",\"lines\":[{\"shop\":\"$SHOP\",\"sku\":\"$SKU\",\"quantity\":$QUANTITY}]}"

echo "— what this buyer can claim in the shop, and what not and why"
call GET "/coupons?shop=$SHOP&buyer=$BUYER&channel=live"

echo "— what the pieces cost before a coupon"
call POST /quotes "$basket"

if [ -n "${COUPON:-}" ]; then
  echo "— the buyer claims coupon $COUPON"
  call POST "/coupons/$COUPON/claims" "{\"buyer\":\"$BUYER\",\"channel\":\"live\"}" "claim-$BUYER"
fi

echo "— what they cost now"
quote=$(call POST /quotes "$basket")
echo "$quote"
payable=$(echo "$quote" | sed 's/"lines".*//' | field payable)

echo "— order at $payable fen: this price or a new quote, never another charge"
call POST /orders "{\"key\":\"$CHECKOUT\",\"payable\":$payable,\"basket\":$basket}" "order-$CHECKOUT"

echo "— the same request again does nothing more"
call POST /orders "{\"key\":\"$CHECKOUT\",\"payable\":$payable,\"basket\":$basket}" "order-$CHECKOUT" > /dev/null

echo "— paid"
call POST "/orders/$CHECKOUT/$SHOP/pay"

echo "— one of them comes back: exactly what that unit cost"
call POST "/orders/$CHECKOUT/$SHOP/refunds" '{"line":1,"units":1}' "refund-$CHECKOUT-1"
