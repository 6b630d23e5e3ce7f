/**
 * An R script that reads `units.csv` (`tabulateUnits`) and `figures.csv` (`tabulateFigures`) in the folder it is run in, and
 * computes every figure again: from the definitions in base R, and with the package irr where that is installed and has the
 * coefficient. It prints all three side by side, and ends with status 1 where one differs by more than 1e-9.
 */
export const rScript = String.raw`# Computes the figures of figures.csv again from the ratings in units.csv.
# Run: Rscript recompute.R    The package irr is used where it is installed: install.packages("irr")
# units.csv: one row for each code, document and way in which the coders rated; "units" says how many units were rated so.
# A coder's column holds 1 (gave the code), 0 (did not) or nothing (did not rate).

units <- read.csv("units.csv", check.names = FALSE, fileEncoding = "UTF-8-BOM")
figures <- read.csv("figures.csv", check.names = FALSE, fileEncoding = "UTF-8-BOM")
ratings <- matrix(as.numeric(as.matrix(units[, -(1:4)])), nrow = nrow(units))
has_irr <- requireNamespace("irr", quietly = TRUE)
# irr takes every unit by itself: beyond these many units a code would take minutes.
most <- c(alpha = 300000, kappa = 3000000, fleiss = 20000)

# What enters every coefficient: m ratings (0, 1 or NA), one row a way of rating, w units each.
count <- function(m, w) {
  rated <- rowSums(!is.na(m)); given <- rowSums(m, na.rm = TRUE); not <- rated - given
  pairs <- rated >= 2
  within <- ((given * (given - 1) + not * (not - 1)) / (rated * (rated - 1)))[pairs]
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
  # Dice 1945; of more than two coders over all pairs of ratings
  f1 = function(x) with_pairs(x, x$given * (x$given - 1)) / sum((x$w * x$given)[x$pairs]),
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
  if (name == "alpha") irr::kripp.alpha(cbind(t(x), NA))$value
  else if (name == "kappa" && ncol(x) == 2) {
    x <- x[rowSums(is.na(x)) == 0, , drop = FALSE]
    # Two coders who each use another single category are beyond irr 0.84.1, which takes the two for one.
    if (length(unique(x[, 1])) < 2 && length(unique(x[, 2])) < 2) NA else irr::kappa2(x)$value
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
