package cz.uois.cli.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cz.uois.cli.model.Article;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArticleTest {
  @ParameterizedTest
  @CsvSource({
    "EventGQLModel, an",
    "AcProgramGQLModel, an",
    "AssetLoanGQLModel, an",
    "PlanGQLModel, a",
    "HistoryGQLModel, a",
    "UserGQLModel, a",
    "UnitGQLModel, a",
    "UninvitedGuestGQLModel, an",
    "UnderstudyGQLModel, an",
    "EuropeanGrantGQLModel, a",
    "OneTimeCodeGQLModel, a",
    "OnboardingGQLModel, an",
    "RBACObjectGQLModel, an",
    "SQLStatementGQLModel, an",
    "UUIDGQLModel, a",
    "CTVSResultGQLModel, a",
  })
  void followsTheSoundOfTheWord(String name, String article) {
    assertEquals(article, Article.before(name));
  }
}
