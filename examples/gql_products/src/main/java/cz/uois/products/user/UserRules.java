package cz.uois.products.user;

import cz.uois.runtime.code.Context;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What users know of themselves beyond their columns. */
public final class UserRules implements UserContract {
  @Override
  public Map<String, Integer> averageProductsCreatedPerYear(
      Context context, List<UserContract.AverageProductsCreatedPerYearRow> rows) {
    Map<String, Integer> averages = new HashMap<>();
    for (UserContract.AverageProductsCreatedPerYearRow row : rows) {
      Integer products = row.totalProductsCreated();
      Integer years = row.yearsOfEmployment();
      if (products != null && years != null && years != 0) {
        averages.put(
            row.id(),
            BigDecimal.valueOf(products)
                .divide(BigDecimal.valueOf(years), 0, RoundingMode.HALF_UP)
                .intValueExact());
      }
    }
    return averages;
  }
}
