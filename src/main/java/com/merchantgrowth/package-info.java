/** The Merchant Growth Center (商家成长中心): one deployable application, one package per room. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth;
