/**
 * An R script that reads `units.csv` (`tabulateUnits`) and `figures.csv` (`tabulateFigures`) in the folder it is run in, and
 * computes every figure again: from the definitions in base R, and with the package irr where that is installed and has the
 * coefficient. It prints all three side by side, and ends with status 1 where one differs by more than 1e-9.
 */
export const rScript = String.raw`# Computes the figures of figures.csv again from the ratings in units.csv.
# Run: Rscript recompute.R    The package irr is used where it is installed: install.packages("irr")
# units.csv: one row for each code, document and way in which the coders rated; "units" says how many units were rated so.
# A coder's column holds 1 (gave the code), 0 (did not) or nothing (did not rate); where units are documents by frequency,
# how many codings with the code that coder made.

units <- read.csv("units.csv", check.names = FALSE, fileEncoding = "UTF-8-BOM")
figures <- read.csv("figures.csv", check.names = FALSE, fileEncoding = "UTF-8-BOM")
ratings <- matrix(as.numeric(as.matrix(units[, -(1:4)])), nrow = nrow(units))
has_irr <- requireNamespace("irr", quietly = TRUE)
# irr takes every unit by itself: beyond these many units a code would take minutes.
most <- c(alpha = 300000, alphaOrdinal = 300000, alphaInterval = 300000, alphaRatio = 300000,
          kappa = 3000000, kappaLinear = 3000000, kappaQuadratic = 3000000, fleiss = 20000)

# What enters every coefficient: m ratings (numbers or NA), one row a way of rating, w units each.
count <- function(m, w) {
  rated <- rowSums(!is.na(m)); given <- rowSums(m, na.rm = TRUE); not <- rated - given
  pairs <- rated >= 2
  same <- 0
  for (i in seq_len(ncol(m))) same <- same + rowSums(m[, -i, drop = FALSE] == m[, i], na.rm = TRUE)
  within <- (same / (rated * (rated - 1)))[pairs]
  list(m = m, w = w, rated = rated, given = given, not = not, pairs = pairs,
       agreement = sum(w[pairs] * within) / sum(w[pairs]),
       share = sum((w * given / rated)[rated > 0]) / sum(w[rated > 0]))
}
corrected <- function(observed, expected) (observed - expected) / (1 - expected)
with_pairs <- function(x, of) { p <- x$pairs; sum((x$w * of / (x$rated - 1))[p]) }

# Cohen 1960; of more than two coders Conger 1980.
kappa <- function(x) {
  m <- x$m; w <- x$w; agreement <- x$agreement
  if (ncol(m) == 2) { both <- rowSums(is.na(m)) == 0; m <- m[both, , drop = FALSE]; w <- w[both] }
  own <- apply(m, 2, function(v) sum((w * v)[!is.na(v)]) / sum(w[!is.na(v)]))
  own <- own[is.finite(own)]
  chance <- outer(own, own) + outer(1 - own, 1 - own)
  corrected(agreement, mean(chance[upper.tri(chance)]))
}
# Krippendorff 2019: alpha of numbers, by how much each two of them differ.
alpha_of <- function(x, differ) {
  m <- x$m[x$pairs, , drop = FALSE]; w <- x$w[x$pairs]; rated <- x$rated[x$pairs]
  values <- sort(unique(m[!is.na(m)]))
  n <- vapply(values, function(v) sum(w * rowSums(m == v, na.rm = TRUE)), 0)
  d <- differ(values, n)
  observed <- 0
  for (i in seq_len(ncol(m))) for (j in seq_len(ncol(m))) if (i != j) {
    both <- !is.na(m[, i]) & !is.na(m[, j])
    cells <- cbind(match(m[both, i], values), match(m[both, j], values))
    observed <- observed + sum((w / (rated - 1))[both] * d[cells])
  }
  1 - (sum(n) - 1) * observed / sum(outer(n, n) * d)
}
# Cohen 1968: distances to the power given, of two coders.
weighted_kappa <- function(x, power) {
  both <- x$rated == 2; a <- x$m[both, 1]; b <- x$m[both, 2]; w <- x$w[both]
  1 - sum(w) * sum(w * abs(a - b)^power) / sum(outer(w, w) * abs(outer(a, b, "-"))^power)
}
# Gwet 2014: categories are the numbers from 0 to the greatest.
ac2 <- function(x, power) {
  all <- 0:max(0, x$m, na.rm = TRUE); q <- length(all)
  weight <- 1 - (abs(outer(all, all, "-")) / (q - 1))^power
  observed <- 0
  for (i in seq_len(ncol(x$m))) for (j in seq_len(ncol(x$m))) if (i != j) {
    both <- !is.na(x$m[, i]) & !is.na(x$m[, j])
    pair <- weight[cbind(x$m[both, i], x$m[both, j]) + 1]
    observed <- observed + sum((x$w / (x$rated * (x$rated - 1)))[both] * pair)
  }
  any <- x$rated > 0
  share <- vapply(all, function(v) sum((x$w * rowSums(x$m == v, na.rm = TRUE) / x$rated)[any]), 0) / sum(x$w[any])
  corrected(observed / sum(x$w[x$pairs]), sum(weight) / (q * (q - 1)) * sum(share * (1 - share)))
}
matched <- function(x) {
  both <- sum(x$w * x$given * (x$given - 1) / 2)
  both / (both + sum(x$w * x$given * x$not))
}
definitions <- list(
  agreement = function(x) x$agreement,
  # Krippendorff 1980: nominal
  alpha = function(x) {
    n1 <- sum((x$w * x$given)[x$pairs]); n0 <- sum((x$w * x$not)[x$pairs])
    1 - (n0 + n1 - 1) * with_pairs(x, x$given * x$not) / (n0 * n1)
  },
  kappa = kappa,
  # Fleiss 1971 (Scott 1955 for two coders), Gwet 2008, Brennan & Prediger 1981
  fleiss = function(x) corrected(x$agreement, x$share^2 + (1 - x$share)^2),
  ac1 = function(x) corrected(x$agreement, 2 * x$share * (1 - x$share)),
  brennanPrediger = function(x) corrected(x$agreement, 1 / 2),
  # Holsti 1969, of two coders
  holsti = function(x) sum((x$w * 2 * (x$m[, 1] == x$m[, 2]))[x$rated == 2]) / sum(x$w * x$rated),
  # Dice 1945; of more than two coders over all pairs of ratings
  f1 = function(x) with_pairs(x, x$given * (x$given - 1)) / sum((x$w * x$given)[x$pairs]),
  alphaOrdinal = function(x) alpha_of(x, function(v, n) outer(cumsum(n) - n / 2, cumsum(n) - n / 2, "-")^2),
  alphaInterval = function(x) alpha_of(x, function(v, n) outer(v, v, "-")^2),
  alphaRatio = function(x) alpha_of(x, function(v, n) {
    d <- (outer(v, v, "-") / outer(v, v, "+"))^2
    d[is.nan(d)] <- 0
    d
  }),
  kappaLinear = function(x) weighted_kappa(x, 1),
  kappaQuadratic = function(x) weighted_kappa(x, 2),
  ac2Linear = function(x) ac2(x, 1),
  ac2Quadratic = function(x) ac2(x, 2),
  # Passages as units: of pairs of coders of whom one has the passage, those who both have it; chance 1 / codes
  "matched agreement" = function(x) matched(x),
  "matched kappa" = function(x) corrected(matched(x), 1 / length(unique(figures[[1]])))
)

by_irr <- function(name, m, w) {
  if (!has_irr || !(name %in% names(most)) || sum(w) == 0 || sum(w) > most[[name]]) return(NA)
  x <- m[rep(seq_len(nrow(m)), w), , drop = FALSE]
  if (length(unique(x[!is.na(x)])) < 2 || nrow(x) < 2) return(NA)
  complete <- !anyNA(x)
  # A unit that nobody rated: without a missing rating irr 0.84.1 divides by 1, not by the number of coders less 1.
  scale <- c(alpha = "nominal", alphaOrdinal = "ordinal", alphaInterval = "interval", alphaRatio = "ratio")
  weights <- c(kappa = "unweighted", kappaLinear = "equal", kappaQuadratic = "squared")
  if (name %in% names(scale)) irr::kripp.alpha(cbind(t(x), NA), scale[[name]])$value
  else if (name %in% names(weights) && ncol(x) == 2) {
    x <- x[rowSums(is.na(x)) == 0, , drop = FALSE]
    # Two coders who each use another single category are beyond irr 0.84.1, which takes the two for one; and its weights
    # know the order of the numbers that stand there, not how far they are apart.
    gaps <- name != "kappa" && any(diff(sort(unique(as.vector(x)))) != 1)
    if (gaps || length(unique(x[, 1])) < 2 && length(unique(x[, 2])) < 2) NA else irr::kappa2(x, weights[[name]])$value
  }
  else if (complete && sum(w) <= most[["fleiss"]]) irr::kappam.fleiss(x, exact = name == "kappa")$value
  else NA # irr drops units with a missing rating
}

defined <- function(value) ifelse(is.finite(value), value, NA)
figures$definition <- NA_real_
figures$irr <- NA_real_
figures$verdict <- "not computed again"
differs <- function(one, other) is.na(one) != is.na(other) | (!is.na(one) & !is.na(other) & abs(one - other) > 1e-9)
for (row in seq_len(nrow(figures))) {
  compute <- definitions[[figures$coefficient[row]]]
  if (is.null(compute)) next
  of <- units[[1]] == figures[[1]][row]
  m <- ratings[of, , drop = FALSE]; w <- units[[4]][of]
  figures$definition[row] <- defined(if (sum(of) == 0) NA else compute(count(m, w)))
  figures$irr[row] <- defined(by_irr(figures$coefficient[row], m, w))
  wrong <- differs(figures$value[row], figures$definition[row]) ||
    (!is.na(figures$irr[row]) && differs(figures$value[row], figures$irr[row]))
  figures$verdict[row] <- if (wrong) "DIFFERS" else if (is.na(figures$value[row])) "no value" else "equal"
}
if (!has_irr) cat("The package irr is not installed: figures are compared with their definitions only.\n")
print(figures, digits = 6, row.names = FALSE)
cat(sum(figures$verdict == "DIFFERS"), "of", nrow(figures), "figures differ;", sum(!is.na(figures$irr)), "were computed by irr.\n")
if (any(figures$verdict == "DIFFERS")) quit(status = 1)
`;
