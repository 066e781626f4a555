/** 数据导入: imports, the wizard, the measure dictionary. */
@org.jspecify.annotations.NullMarked
package com.merchantgrowth.metric.fact.ui;
