/** The header that names an operation, so that a request sent again is done once. */
export const operationHeader = "excerpta-operation";
