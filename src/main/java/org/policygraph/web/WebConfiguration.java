package org.policygraph.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All doors of this package: named here and not looked for, which would read the whole jar. */
@Configuration(proxyBeanMethods = false)
@Import({
  AuditController.class,
  DatasetController.class,
  EntityController.class,
  ErrorPages.class,
  ExplorerPages.class,
  IntakeController.class,
  OntologyController.class,
  Problems.class,
  QueryController.class,
  ReleaseController.class,
  SecurityConfiguration.class,
  SparqlConfiguration.class,
  StaticFiles.class,
  StoreHealthIndicator.class
})
public class WebConfiguration {}
