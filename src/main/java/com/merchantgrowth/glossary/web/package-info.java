@org.jspecify.annotations.NullMarked
package com.merchantgrowth.glossary.web;
